import picomatch from 'picomatch';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckSetting } from '../model/check-settings.ts';

/** The diagnostics as a site wants them: graver, less grave, or not at all. */
export function withSiteSeverities(diagnostics: readonly Diagnostic[], checks: readonly CheckSetting[]): Diagnostic[] {
  const rules = checks.map(({ code, severity, paths }) => ({
    code,
    severity,
    holdsFor: paths ? picomatch(paths) : () => true,
  }));
  return diagnostics.flatMap((diagnostic) => {
    const rule = rules.findLast(({ code, holdsFor }) => code === diagnostic.code && holdsFor(diagnostic.file));
    if (!rule) return [diagnostic];
    return rule.severity === 'off' ? [] : [{ ...diagnostic, severity: rule.severity }];
  });
}
