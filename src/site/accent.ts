/** The properties of a theme that determine the tone of an accent. */
export interface AccentTheme {
  readonly name: 'light' | 'dark' | 'light with high contrast' | 'dark with high contrast';
  /** Colours behind the accent, from `tokens.css`. The first is also the text colour of buttons. */
  readonly grounds: readonly string[];
  /** The minimum contrast as a ratio to 1 (WCAG 1.4.3 and 1.4.6). */
  readonly needed: number;
  /** The colour that is mixed in until the contrast is enough. */
  readonly towards: string;
}

/** The themes for which an accent is adapted. */
export const accentThemes: readonly AccentTheme[] = [
  { name: 'light', grounds: ['#fbf8f1', '#fffdf9', '#e9f3e6', '#fbeae6'], needed: 4.5, towards: '#000000' },
  { name: 'dark', grounds: ['#181612', '#211e19', '#1b2d20', '#351f1c'], needed: 4.5, towards: '#ffffff' },
  { name: 'light with high contrast', grounds: ['#ffffff'], needed: 7, towards: '#000000' },
  { name: 'dark with high contrast', grounds: ['#000000'], needed: 7, towards: '#ffffff' },
];

/** Returns the lowest contrast of a colour with the backgrounds of a theme. */
export function leastContrast(colour: string, { grounds }: AccentTheme): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}

/** Returns the tone of an accent for a theme: the colour itself, or the nearest darker or lighter one that is readable. */
export function accentTone(accent: string, theme: AccentTheme): string {
  const shares = Array.from({ length: 51 }, (_, step) => step / 50);
  const tones = shares.map((share) => mixed(accent, theme.towards, share));
  return tones.find((tone) => leastContrast(tone, theme) >= theme.needed) ?? theme.towards;
}

/** Returns the styles that set the accent in every theme, to load after the tokens. */
export function accentStyles(accent: string): string {
  const [light, dark, lightMore, darkMore] = accentThemes.map((theme) => accentTone(accent, theme));
  const pair = (one = '', other = '') => `--link: var(--light, ${one}) var(--dark, ${other});`;
  const more = pair(lightMore, darkMore);
  return `
:root { ${pair(light, dark)} }
@media (prefers-contrast: more) { :root { ${more} } }
:root[data-theme='contrast'] { ${more} }
`;
}

/** Returns the contrast ratio of two colours as WCAG defines it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixed(colour: string, other: string, share: number): string {
  const others = channels(other);
  const mix = channels(colour).map((channel, place) => Math.round(channel + ((others[place] ?? 0) - channel) * share));
  return `#${mix.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Returns red, green and blue of a colour such as `#1d6b5f`, from 0 to 255. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16));
}
