/** Damages a text at random positions; `random` returns integers below a bound. */
export type Damage = (text: string, random: (bound: number) => number) => string;

/** Text that confuses parsers. */
const nasty = [
  '---',
  '```',
  ':::',
  '<!--',
  '-->',
  '# --seed--',
  '#### --text--',
  '{',
  '\u0000',
  '\uFFFC',
  '**',
  '$$',
  '<svg',
];

const onLines =
  (change: (lines: string[], random: (bound: number) => number) => void): Damage =>
  (text, random) => {
    const lines = text.split('\n');
    for (let times = 1 + random(4); times > 0; times -= 1) change(lines, random);
    return lines.join('\n');
  };

/** Damage that happens to files in editors, merges and transfers. */
export const damages: Readonly<Record<string, Damage>> = {
  'lines cut': onLines((lines, random) => lines.splice(random(lines.length), 1 + random(5))),
  'lines twice': onLines((lines, random) => {
    const at = random(lines.length);
    lines.splice(random(lines.length), 0, ...lines.slice(at, at + 1 + random(6)));
  }),
  'lines shuffled': onLines((lines, random) => {
    for (let times = 0; times < 8; times += 1) {
      const [line = ''] = lines.splice(random(lines.length), 1);
      lines.splice(random(lines.length + 1), 0, line);
    }
  }),
  'letters corrupted': (text, random) => {
    const letters = Array.from(text);
    for (let times = 1 + random(30); times > 0; times -= 1) {
      letters[random(letters.length)] = String.fromCharCode(random(2) ? random(128) : random(0x10000));
    }
    return letters.join('');
  },
  'signs put in': onLines((lines, random) => lines.splice(random(lines.length), 0, nasty[random(nasty.length)] ?? '')),
  'the end cut off': (text, random) => text.slice(0, random(text.length)),
};
