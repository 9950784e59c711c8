const HERTZ = 523;
const LOUDNESS = 0.04;
const SECONDS = 0.35;

/**
 * A quiet sound for those who wish for it. Off by default and after every reload: whoever sits beside the resident must not
 * hear that somebody has answered.
 */
export class Chime {
  on = false;
  #audio: AudioContext | undefined;

  /** In the press that turns it on, for only then may a page begin to sound; it is heard once, so that it is known. */
  turn(on: boolean): void {
    this.on = on;
    this.ring();
  }

  ring(): void {
    if (!this.on) return;
    const audio = (this.#audio ??= new AudioContext());
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    tone.frequency.value = HERTZ;
    gain.gain.setValueAtTime(LOUDNESS, audio.currentTime);
    gain.gain.exponentialRampToValueAtTime(LOUDNESS / 100, audio.currentTime + SECONDS);
    tone.connect(gain).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + SECONDS);
  }
}
