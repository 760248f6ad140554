import picomatch from 'picomatch';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckSetting } from '../model/check-settings.ts';

/** Applies a site's severities to diagnostics. `off` removes a diagnostic. */
export function withSiteSeverities(diagnostics: readonly Diagnostic[], checks: readonly CheckSetting[]): Diagnostic[] {
  const rules = checks.map(({ code, severity, paths }) => ({
    code,
    severity,
    appliesTo: paths ? picomatch(paths) : () => true,
  }));
  return diagnostics.flatMap((diagnostic) => {
    const rule = rules.findLast(({ code, appliesTo }) => code === diagnostic.code && appliesTo(diagnostic.file));
    if (!rule) return [diagnostic];
    return rule.severity === 'off' ? [] : [{ ...diagnostic, severity: rule.severity }];
  });
}
