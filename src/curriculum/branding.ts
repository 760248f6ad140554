import { reporter, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/did-you-mean.ts';
import { accentThemes, accentTone, leastContrast } from '../site/accent.ts';
import { settingsFile } from '../model/settings.ts';
import type { SettingsFile } from './read-settings.ts';

/** The content's own stylesheet in the content root. It loads after Hornbook's. */
export const themeFile = 'theme.css';

/** Checks the branding settings: the logo must exist, and the accent must be readable on light pages. */
export function checkBranding(
  { settings, placeOf }: SettingsFile,
  assets: readonly string[],
  diagnostics: Diagnostic[],
): void {
  const report = reporter(settingsFile, diagnostics);
  const { logo, accent } = settings;
  if (logo !== undefined && !assets.includes(logo)) {
    const reason = `is ${logo}, which is not in the assets folder${suggestion(logo, assets)}`;
    report('setting-invalid', placeOf(['logo']), { path: 'logo', reason });
  }
  const [light] = accentThemes;
  if (accent === undefined || !light) return;
  const tone = accentTone(accent, light);
  if (tone === accent) return;
  const contrast = leastContrast(accent, light).toFixed(1);
  report('accent-pale', placeOf(['accent']), { accent, contrast, needed: light.needed, tone });
}
