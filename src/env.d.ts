/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The free page that is being rendered, for the components on it. */
    freePage?: import('./components/free-page.ts').FreePage;
  }
}

declare module 'virtual:hornbook/options' {
  /** Absolute path of the content root. */
  export const contentRoot: string;
  /** The key of the command's curriculum (see `src/astro/shared-curriculum.ts`). */
  export const curriculumKey: string;
  /** True on the dev server, regardless of the environment. */
  export const isDev: boolean;
}

declare module 'virtual:hornbook/offline' {
  /** What the pages show about offline copies. */
  export const offline: import('./model/offline.ts').OfflineForm;
}

declare module 'virtual:hornbook/mdx' {
  /** The MDX pages of the content, by path in the content root. */
  export const mdxPages: Readonly<
    Record<string, () => Promise<{ default: import('astro/runtime/server/index.js').AstroComponentFactory }>>
  >;
}
