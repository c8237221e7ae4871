// @ts-check
// The tones of a run of breathing, made by oscillators that are set ahead on the audio clock.
// SPDX-License-Identifier: MIT

import { cuesBetween } from './cues.js';

/** @typedef {import('./types.d.ts').Guide} Guide */

/** Hz; low enough to be soft, high enough for the speaker of a phone. */
const PITCH = { in: 329.63, more: 392, out: 261.63, end: 220, bell: 523.25 };

/** The loudest a tone gets, at full volume. */
const PEAK = 0.24;
/** How much of the octave above gives the tone its warmth. */
const OVERTONE = 0.14;

/** Tones are set so far ahead, and set again at half of it, in ms. */
const AHEAD = 30_000;
/** What is left of a tone that has begun already is not worth less than this, in ms. */
const WORTH_HEARING = 300;
/** What was set ahead is set anew once it would come this much too early or too late, in ms. */
const WORTH_SETTING_ANEW = 150;
/** The system gets this long, in ms, to give back the sound that it took away. */
const PATIENCE = 2000;
const END_LASTS = 2_400;
const BELL_LASTS = 5_000;
const BELL_VOLUME = 4;

/** Seconds. */
const FADE = 0.05;
const ATTACK = 0.3;
const BELL_ATTACK = 0.02;
/** In ms. */
const SILENT_AFTER = 400;

/**
 * @param {object} does
 * @param {() => AudioContext | undefined} does.newContext Called at the first tone, within a press.
 * @param {() => number} does.now The page's clock, in ms.
 * @param {(callback: () => void, ms: number) => number} does.setTimer
 * @param {(id: number) => void} does.clearTimer
 * @param {() => void} does.lost The system took the sound of a run away (a call) and does not give it back.
 */
export function createTones({ newContext, now, setTimer, clearTimer, lost }) {
  /** @type {AudioContext | undefined} */
  let context;
  /** Everything that is set goes through it, so that one fade ends all. @type {GainNode | undefined} */
  let output;
  /** @type {Set<OscillatorNode>} */
  const oscillators = new Set();
  let timer = 0;
  let volume = 0;
  /** What is to sound whenever the audio runs. @type {Guide | undefined} */
  let playing;
  /** Changes with each order, so that an answer that comes late is not for this one. */
  let order = 0;

  function open() {
    if (context) return context;
    context = newContext();
    context?.addEventListener('statechange', stateChanged);
    return context;
  }

  /**
   * @param {AudioContext} audio
   * @param {keyof typeof PITCH} kind
   * @param {number} start Seconds on the audio clock.
   * @param {number} length Seconds.
   */
  function setTone(audio, kind, start, length) {
    if (!output) {
      output = audio.createGain();
      output.connect(audio.destination);
    }
    const peak = PEAK * (volume / 10) ** 1.5;
    const end = start + length;
    const shape = audio.createGain();
    shape.gain.setValueAtTime(0, start);
    if (kind === 'in' || kind === 'more') {
      // Swells with the breath.
      shape.gain.linearRampToValueAtTime(peak, start + length * 0.75);
      shape.gain.linearRampToValueAtTime(0, end);
    } else {
      const attack = kind === 'bell' ? BELL_ATTACK : Math.min(ATTACK, length / 3);
      shape.gain.linearRampToValueAtTime(peak, start + attack);
      shape.gain.setTargetAtTime(0, start + attack, length / 4);
      shape.gain.setTargetAtTime(0, end - 3 * FADE, FADE);
    }
    shape.connect(output);
    for (const [times, share] of [[1, 1], [2, OVERTONE]]) {
      const oscillator = audio.createOscillator();
      oscillator.frequency.value = PITCH[kind] * times;
      const part = audio.createGain();
      part.gain.value = share;
      oscillator.connect(part).connect(shape);
      oscillator.start(start);
      oscillator.stop(end + 2 * FADE);
      oscillators.add(oscillator);
      oscillator.onended = () => {
        oscillators.delete(oscillator);
        part.disconnect();
      };
    }
  }

  /**
   * @param {AudioContext} audio
   * @param {Guide} guide
   * @returns {number} Seconds on the audio clock at which the run began, had neither clock ever stood still.
   */
  const beginning = (audio, guide) => audio.currentTime - (now() - guide.origin) / 1000;

  /**
   * Sets the tones of the next while, and comes back before they are over.
   * @param {AudioContext} audio
   * @param {Guide} guide
   * @param {number} origin As `beginning` gave it.
   * @param {number} from Run time from which on nothing is set yet.
   */
  function setAhead(audio, guide, origin, from) {
    const until = from + AHEAD;
    for (const cue of cuesBetween(guide, from, until)) setTone(audio, cue.cue, origin + cue.at / 1000, cue.for / 1000);
    if (guide.until > 0 && until >= guide.until) return;
    timer = setTimer(() => {
      const off = Math.abs(beginning(audio, guide) - origin) * 1000;
      if (off < WORTH_SETTING_ANEW) setAhead(audio, guide, origin, until);
      else sound();
    }, AHEAD / 2);
  }

  /** Whatever was set before: from now on it sounds as the page's clock says. */
  function sound() {
    if (!context || !playing || context.state !== 'running') return;
    silence();
    const guide = playing;
    const time = now() - guide.origin;
    const begun = cuesBetween(guide, time - guide.breath, time).at(-1);
    const left = begun ? begun.at + begun.for - time : 0;
    if (begun && left > WORTH_HEARING) setTone(context, begun.cue, context.currentTime, left / 1000);
    setAhead(context, guide, beginning(context, guide), time);
  }

  /** The audio hardware stopped or goes on, on our word or on that of the system. */
  function stateChanged() {
    if (!context || !playing) return;
    if (context.state === 'running') {
      if (!output) sound(); // Else it was set already.
      return;
    }
    if (output) {
      silence();
      timer = setTimer(lost, PATIENCE);
    }
    context.resume().catch(() => {}); // Not yet; another change will come.
  }

  function silence() {
    order += 1;
    clearTimer(timer);
    timer = 0;
    if (!context || !output) return;
    const at = context.currentTime;
    output.gain.setTargetAtTime(0, at, FADE);
    for (const oscillator of oscillators) oscillator.stop(at + 6 * FADE);
    oscillators.clear();
    output = undefined; // What comes next is not faded.
  }

  /** @param {number} ms The audio hardware rests again after so long. */
  function restAfter(ms) {
    const mine = order;
    timer = setTimer(() => {
      timer = 0;
      if (mine === order) context?.suspend().catch(() => {});
    }, ms);
  }

  return {
    /** A soft tone, once, where the browser lets the page sound. */
    async ring() {
      silence();
      playing = undefined;
      const mine = order;
      await open()?.resume().catch(() => {});
      if (mine !== order || context?.state !== 'running') return;
      volume = BELL_VOLUME;
      setTone(context, 'bell', context.currentTime, BELL_LASTS / 1000);
      restAfter(BELL_LASTS + SILENT_AFTER);
    },
    /** @param {Guide} guide What was heard before ends. */
    async play(guide) {
      silence();
      ({ volume } = guide);
      playing = volume > 0 ? guide : undefined;
      if (!playing) {
        restAfter(SILENT_AFTER);
        return;
      }
      await open()?.resume().catch(() => {}); // The browser may not let the page sound.
      if (playing === guide && !output) sound();
    },
    /** @param {boolean} over The run came to its end, which is heard. */
    stop(over) {
      silence();
      playing = undefined;
      if (over && context && volume > 0) {
        setTone(context, 'end', context.currentTime, END_LASTS / 1000);
      }
      restAfter(over && volume > 0 ? END_LASTS + SILENT_AFTER : SILENT_AFTER);
    },
  };
}
