import type { Plugin, WebSocketClient } from 'vite';
import type { CurriculumProvider } from './shared-curriculum.ts';

const clientModule = 'virtual:hornbook/revision';

/** Sends the revision of the content that the page shows. Vite’s client waits with it until it is connected. */
const clientCode = `const revision = document.querySelector('meta[name=hornbook-revision]').content;
import.meta.hot.send('${clientModule}', Number(revision));`;

/**
 * Reloads pages in dev whose content changed while they were loading. Vite tells only connected pages to reload, so each page
 * sends the revision it shows as soon as it is connected.
 */
export function revisions(source: Pick<CurriculumProvider, 'revision'>): Plugin {
  return {
    name: 'hornbook:revisions',
    apply: 'serve',
    resolveId: (id) => (id === clientModule ? `\0${id}` : undefined),
    load: (id) => (id === `\0${clientModule}` ? clientCode : undefined),
    configureServer({ ws }) {
      ws.on(clientModule, (revision: unknown, client: WebSocketClient) => {
        if (revision !== source.revision) client.send({ type: 'full-reload' });
      });
    },
  };
}
