package fi.perhelinja.store;

import fi.perhelinja.conversation.Block;
import fi.perhelinja.conversation.ExchangeCall;
import fi.perhelinja.conversation.Place;
import fi.perhelinja.conversation.QueueMode;
import fi.perhelinja.conversation.Shift;
import fi.perhelinja.conversation.Wait;

/** Rows of the waiting list, shifts, queue modes, blocks, waits and calls of the exchange as JSON. */
public final class RotaCodec {

    public String encode(Place place) {
        return RowJson.write(place);
    }

    public String encode(Shift shift) {
        return RowJson.write(shift);
    }

    public String encode(QueueMode mode) {
        return RowJson.write(mode);
    }

    public String encode(Block block) {
        return RowJson.write(block);
    }

    public String encode(ExchangeCall call) {
        return RowJson.write(call);
    }

    public ExchangeCall exchangeCall(String json) {
        return RowJson.read(json, ExchangeCall.class);
    }

    public String encode(Wait wait) {
        return RowJson.write(wait);
    }

    public Wait wait(String json) {
        return RowJson.read(json, Wait.class);
    }

    public Block block(String json) {
        return RowJson.read(json, Block.class);
    }

    public Place place(String json) {
        return RowJson.read(json, Place.class);
    }

    public Shift shift(String json) {
        return RowJson.read(json, Shift.class);
    }

    public QueueMode mode(String json) {
        return RowJson.read(json, QueueMode.class);
    }
}
