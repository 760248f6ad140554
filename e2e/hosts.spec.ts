import { hasProgram, hosts, startHost, useSite } from './support/hosts.ts';
import { serveFolder } from './support/server.ts';
import { outputOf } from './support/sites.ts';
import { test } from './support/test.ts';

for (const host of hosts) {
  test(`a learner can use the output on ${host.name} @long`, async ({ folder, page }) => {
    test.skip(!hasProgram(host.program), `There is no ${host.program} on this machine.`);
    const { base, stop } = await startHost(host, outputOf('sample'), folder);
    try {
      await useSite(page, base);
    } finally {
      await stop();
    }
  });
}

test('a learner can use the output on a host that sends no charset and knows few file types @long', async ({
  page,
}) => {
  const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
  const { base, close } = await serveFolder(outputOf('sample'), '/', { types, otherType: 'text/plain' });
  try {
    await useSite(page, base, `${base}index.html`);
  } finally {
    await close();
  }
});
