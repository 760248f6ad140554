import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import bcd, { type CompatStatement } from '@mdn/browser-compat-data' with { type: 'json' };
import ts from 'typescript';
import { expect, test } from 'vitest';

/** The oldest browsers in which pages work (see learning.md#browsers). */
const oldest = { chrome: 95, firefox: 94, safari: 15.4 } as const;

/** Members that scripts use only after they have checked that they exist, or that a page does without. */
const guarded = new Set([
  'HTMLDialogElement.open',
  'HTMLDialogElement.showModal',
  'HTMLDialogElement.close',
  'InputEvent.isComposing',
]);

/** Interfaces that inherit parts for which TypeScript has an interface of its own, such as `ARIAMixin`. */
const heirs = ['Element', 'HTMLElement', 'Document', 'Window', 'Node', 'Navigator'];

const client = fileURLToPath(new URL('../../src/client/', import.meta.url));
const files = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(name))
  .map((name) => join(client, name));

/** What is known about a member of an interface, or about a function of every page. */
function compatOf(member: string): CompatStatement | undefined {
  const [owner = '', name = ''] = member.split('.');
  const homes = owner in bcd.api ? [owner] : heirs;
  const found = homes.map((home) => bcd.api[home]?.[name]?.__compat).find(Boolean);
  return found ?? (owner === 'Window' ? bcd.api[name]?.__compat : undefined);
}

/** The browsers that have a part of the web only later than the oldest ones, or not at all. */
function lacking({ support }: CompatStatement): string[] {
  return Object.entries(oldest).flatMap(([browser, version]) => {
    const statement = support[browser as keyof typeof oldest];
    const first = Array.isArray(statement) ? statement.at(-1) : statement;
    const added = first?.version_added;
    const isThere = typeof added === 'string' && Number.parseFloat(added.replace('≤', '')) <= version;
    return isThere ? [] : [`${browser} ${String(added)}`];
  });
}

/** The members of web interfaces that a file uses, such as `Element.closest`. */
function membersIn(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
  const members: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && (ts.isPropertyAccessExpression(node.parent) || ts.isBindingElement(node.parent))) {
      const symbol = ts.isBindingElement(node.parent)
        ? checker.getTypeAtLocation(node.parent.parent).getProperty(node.text)
        : checker.getSymbolAtLocation(node);
      for (const { parent } of symbol?.declarations ?? []) {
        if (ts.isInterfaceDeclaration(parent) && /lib\.dom/.test(parent.getSourceFile().fileName)) {
          members.push(`${parent.name.text}.${node.text}`);
        }
      }
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const declarations = checker.getSymbolAtLocation(node.expression)?.declarations ?? [];
      if (declarations.some((declaration) => /lib\.dom/.test(declaration.getSourceFile().fileName))) {
        members.push(`Window.${node.expression.text}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return members;
}

test('page scripts use only web interfaces that the oldest browsers have', () => {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.Preserve,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    types: ['vite/client'],
  };
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const members = new Set(
    program
      .getSourceFiles()
      .filter(({ fileName }) => fileName.startsWith(client))
      .flatMap((file) => membersIn(file, checker)),
  );
  expect(members).toContain('Element.closest');
  expect(members).toContain('Window.addEventListener');
  const missing = [...members].flatMap((member) => {
    const compat = compatOf(member);
    const browsers = compat && !guarded.has(member) ? lacking(compat) : [];
    return browsers.length > 0 ? [`${member}: ${browsers.join(', ')}`] : [];
  });
  expect(missing).toEqual([]);
});
