import type { Act } from '../../parts/act.js';
import type { Order } from '../../protocol/index.js';
import type { Talk } from '../../talk/talk.js';

/** The acts that go to the service just as they are. */
type Plain = Extract<Act, { do: Order['type'] }> | { do: 'stop-waiting' | 'erase' };

/** What of the acts the service has to know. */
export function command(talk: Talk, act: Act): void {
  switch (act.do) {
    case 'choose':
      talk.order({ type: 'choose', step: act.step, value: act.choice.value }, act.choice.label);
      return;
    case 'change': {
      const value = act.choice ? { value: act.choice.value } : {};
      talk.order({ type: 'change', step: act.step, ...value }, act.choice?.label ?? '');
      return;
    }
    case 'end':
      talk.leave();
      return;
    case 'another':
      talk.anew(act.token);
      return;
    case 'retry':
      talk.retry();
      return;
    default: {
      const { do: type, ...rest } = act as Plain;
      talk.order({ type, ...rest } as Order);
    }
  }
}
