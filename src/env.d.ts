/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The free page that is being made, for the components that its author may use. */
    freePage?: import('./components/free-page.ts').FreePage;
  }
}

declare module 'virtual:hornbook/options' {
  /** Absolute path of the content root. */
  export const contentRoot: string;
  /** Under which pages find what the command has read. */
  export const readingKey: string;
  /** True on the dev server, whatever the environment says. */
  export const isDev: boolean;
}

declare module 'virtual:hornbook/offline' {
  /** What the pages have to say about taking the site along. */
  export const offline: import('./model/offline.ts').OfflineForm;
}

declare module 'virtual:hornbook/mdx' {
  /** The MDX pages of the content, by their path in the content root. */
  export const mdxPages: Readonly<
    Record<string, () => Promise<{ default: import('astro/runtime/server/index.js').AstroComponentFactory }>>
  >;
}
