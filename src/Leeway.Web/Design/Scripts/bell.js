// A soft bell, made in the browser: two tones that fade.
const partials = [[528, .11], [1056, .035]]; // hertz, and how loud of 1
const seconds = 3.5;
let sound;

/** Browsers let a page sound only after a touch: this is called by the one that asks for the bell. */
export function wake() {
  sound ??= new AudioContext();
  sound.resume();
}

export function ring() {
  if (!sound)
    return;
  for (const [pitch, loud] of partials) {
    const tone = new OscillatorNode(sound, { frequency: pitch });
    const fading = new GainNode(sound, { gain: 0 });
    fading.gain.linearRampToValueAtTime(loud, sound.currentTime + .02);
    fading.gain.exponentialRampToValueAtTime(.0001, sound.currentTime + seconds);
    tone.connect(fading).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + seconds);
  }
}
