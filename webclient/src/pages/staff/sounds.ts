import type { Sound } from '../../talk/staff/alerts.js';

/** One tone: how high, when, how long; hertz and seconds. */
type Tone = readonly [hertz: number, at: number, length: number];

/** Made here, so that nothing has to be loaded: danger is longer, harder and louder than the rest. */
const TONES: Readonly<Record<Sound, { tones: readonly Tone[]; shape: OscillatorType; loud: number }>> = {
  message: { tones: [[660, 0, 0.12]], shape: 'sine', loud: 0.35 },
  waiting: {
    tones: [
      [523, 0, 0.16],
      [659, 0.18, 0.16],
      [784, 0.36, 0.24],
    ],
    shape: 'sine',
    loud: 0.5,
  },
  danger: {
    tones: [
      [880, 0, 0.18],
      [622, 0.2, 0.18],
      [880, 0.4, 0.18],
      [622, 0.6, 0.18],
      [880, 0.8, 0.3],
    ],
    shape: 'square',
    loud: 0.9,
  },
};

/** Seconds in which a tone comes and goes, so that it does not crack. */
const EDGE = 0.02;

/**
 * Plays what alerts. A browser keeps still until its user has pressed something on the page, anything: the first press or key
 * wakes this up, so that there is no switch that one may forget.
 */
export class Sounds {
  #audio: AudioContext | undefined;

  constructor(private readonly volume: () => number) {
    for (const press of ['pointerdown', 'keydown']) addEventListener(press, () => void this.wake(), true);
  }

  /** Whether sounds can be heard now. */
  get awake(): boolean {
    return this.#audio?.state === 'running';
  }

  async wake(): Promise<boolean> {
    if (this.awake) return true;
    try {
      this.#audio ??= new AudioContext();
      await this.#audio.resume();
    } catch {
      // Without an audio device alerts are seen only; the test before the shift says so.
    }
    return this.awake;
  }

  play(sound: Sound): void {
    const audio = this.#audio;
    if (!audio || audio.state !== 'running' || this.volume() === 0) return;
    const { tones, shape, loud } = TONES[sound];
    for (const [hertz, at, length] of tones) {
      const from = audio.currentTime + at;
      const tone = new OscillatorNode(audio, { type: shape, frequency: hertz });
      const gain = new GainNode(audio, { gain: 0 });
      gain.gain.setValueAtTime(0, from);
      gain.gain.linearRampToValueAtTime(loud * this.volume(), from + EDGE);
      gain.gain.setValueAtTime(loud * this.volume(), from + length - EDGE);
      gain.gain.linearRampToValueAtTime(0, from + length);
      tone.connect(gain).connect(audio.destination);
      tone.start(from);
      tone.stop(from + length);
    }
  }
}
