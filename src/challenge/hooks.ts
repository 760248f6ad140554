import type { Report } from '../diagnostics/diagnostic.ts';
import { firstFence } from './first-fence.ts';
import { writtenMarker } from './markers.ts';
import { reportWithoutEffect } from './rules/without-effect.ts';
import type { Section } from './span.ts';

/** Code that the original tests run around an exercise; stored but never shown (see format.md#hints-seeds-and-solutions). */
export type Hooks = Readonly<Partial<Record<HookName, string>>>;

export const hookNames = ['before-all', 'before-each', 'after-each', 'after-all'] as const;

type HookName = (typeof hookNames)[number];

/** Returns the hooks among a lesson's sections. */
export function readHooks(sections: readonly Section[], report: Report): Hooks {
  const found = hookNames.flatMap((name) => {
    const own = sections.filter(({ marker }) => marker.name === name);
    const fence = own.flatMap((section) => firstFence(section, report) ?? reportNoFence(section, report))[0];
    return fence ? [[name, fence.value]] : [];
  });
  return Object.fromEntries(found) as Hooks;
}

function reportNoFence({ marker, content }: Section, report: Report): never[] {
  const why = `\`${writtenMarker(marker)}\` uses only a code fence`;
  reportWithoutEffect(content, { why, fix: 'Put it in a code fence, or remove it' }, report);
  return [];
}
