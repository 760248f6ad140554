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
  /** The key under which pages find the curriculum that the command has loaded. */
  export const readingKey: string;
  /** Whether the dev server renders the pages. */
  export const isDev: boolean;
}

declare module 'virtual:hornbook/offline' {
  /** What the pages show about offline copies. */
  export const offline: import('./model/offline.ts').OfflineForm;
}

declare module 'virtual:hornbook/mdx' {
  /** The MDX pages of the content, by their path in the content root. */
  export const mdxPages: Readonly<
    Record<string, () => Promise<{ default: import('astro/runtime/server/index.js').AstroComponentFactory }>>
  >;
}
