import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { answerAll } from './lesson-page.ts';
import { projectRoot } from './project.ts';

/** A kind of web server. */
export interface Host {
  readonly name: string;
  /** The program; its tests are skipped on a machine without it. */
  readonly program: string;
  /** The path of the site on the host. */
  readonly path: string;
  /**
   * Writes the server's settings into an empty folder.
   * @returns the arguments to start it with
   */
  readonly setUp: (place: Place) => readonly string[];
}

interface Place {
  /** Empty folder for settings, logs and everything else that the server writes. */
  readonly folder: string;
  /** Folder of the site. */
  readonly site: string;
  readonly port: number;
}

/** The folder of the site in the settings of the documentation. */
const documentedFolder = '/srv/www/course';

/** Returns settings from the documentation by the language of their fence, and by a number from 0 if there are several. */
function documented(language: string, place: Place, number = 0): string {
  const text = readFileSync(join(projectRoot, 'content/pages/english/hosting.md'), 'utf8');
  const fences = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, own]) => own === language);
  const settings = fences[number]?.[2];
  if (settings === undefined) throw new Error(`hosting.md has no settings for ${language}.`);
  return settings.replaceAll(documentedFolder, place.site);
}

/** Returns a whole nginx configuration for a server, without special permissions and in its own folder. */
function nginxSettings({ folder }: Pick<Place, 'folder'>, servers: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `daemon off; ${user} pid ${join(folder, 'nginx.pid')}; events {} http {
    ${temporary.join(' ')} access_log off;
    types { text/html html; text/css css; text/javascript js; image/svg+xml svg; application/json json; }
    ${servers} }`;
}

function setUpNginx({ folder }: Place, servers: string): readonly string[] {
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, nginxSettings({ folder }, servers));
  return ['-p', folder, '-c', file, '-e', join(folder, 'error.log')];
}

function setUpApache({ folder, port }: Place, settings: string): readonly string[] {
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'userdir', 'alias'].map(
    (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  );
  const file = join(folder, 'apache.conf');
  const user = process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : [];
  const own = [`ServerRoot ${folder}`, `PidFile ${join(folder, 'apache.pid')}`, `Listen 127.0.0.1:${String(port)}`];
  const more = ['ServerName localhost', 'TypesConfig /etc/mime.types', `ErrorLog ${join(folder, 'error.log')}`];
  writeFileSync(file, [...modules, ...own, ...more, ...user, `Mutex file:${folder}`, settings].join('\n'));
  return ['-X', '-f', file];
}

export const hosts: readonly Host[] = [
  {
    name: 'nginx at the root',
    program: 'nginx',
    path: '/',
    setUp: (place) =>
      setUpNginx(place, documented('nginx', place).replace('listen 80', `listen 127.0.0.1:${String(place.port)}`)),
  },
  {
    name: 'nginx below a path',
    program: 'nginx',
    path: '/courses/web/',
    setUp: (place) =>
      setUpNginx(
        place,
        `server { listen 127.0.0.1:${String(place.port)}; root ${place.folder}; ${documented('nginx', place, 1)} }`,
      ),
  },
  {
    name: 'Apache at the root',
    program: 'apache2',
    path: '/',
    setUp: (place) => setUpApache(place, documented('apache', place)),
  },
  {
    name: 'Apache in a personal folder',
    program: 'apache2',
    path: '/~user/x/',
    setUp: (place) => {
      cpSync(place.site, join(place.folder, 'user', 'public_html', 'x'), { recursive: true });
      const open = `<Directory "${place.folder}/user">\nRequire all granted\n</Directory>`;
      return setUpApache(place, `UserDir ${place.folder}/*/public_html\n${open}`);
    },
  },
  {
    name: 'Caddy',
    program: 'caddy',
    path: '/',
    setUp: (place) => {
      const file = join(place.folder, 'Caddyfile');
      const settings = documented('caddy', place).replace(':80', `http://localhost:${String(place.port)}`);
      writeFileSync(file, `{\n  admin off\n}\n${settings}`);
      return ['run', '--config', file, '--adapter', 'caddyfile'];
    },
  },
  {
    name: 'the web server of Python',
    program: 'python3',
    path: '/',
    setUp: ({ site, port }) => ['-m', 'http.server', '--bind', '127.0.0.1', '--directory', site, String(port)],
  },
];

/** Whether this machine has a program. */
export function hasProgram(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

/**
 * Starts a server for a copy of a site, so that the server may read it whatever user it runs as.
 * @param folder an empty folder
 * @returns the address of the site, with a slash at its end, and a function that stops the server
 */
export async function startHost(host: Host, site: string, folder: string) {
  const copy = join(folder, 'site');
  cpSync(site, copy, { recursive: true });
  // Another process may take a free port before the server does; the server ends at once then.
  for (let attempt = 1; ; attempt += 1) {
    const place: Place = { folder: join(folder, `server-${attempt}`), site: copy, port: await freePort() };
    mkdirSync(place.folder);
    for (const own of [dirname(place.folder), place.folder]) chmodSync(own, 0o755);
    const server = spawn(host.program, host.setUp(place), {
      stdio: 'ignore',
      env: { ...process.env, HOME: place.folder },
    });
    const base = `http://localhost:${place.port}${host.path}`;
    if (await answers(server, base)) return { base, stop: () => stop(server) };
    if (attempt === 5) throw new Error(`${host.name} does not start.`);
  }
}

/** Waits until a server answers, or until it ends. */
async function answers(server: ChildProcess, address: string): Promise<boolean> {
  const hasEnded = () => server.exitCode !== null || server.signalCode !== null;
  await expect.poll(async () => hasEnded() || (await statusOf(address)) !== 0).toBe(true);
  return !hasEnded();
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGTERM');
  await ended;
}

/** Returns a port on which no server listens. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/** Acts as a learner: opens the home page, answers a lesson, finds another one, follows an old link. */
export async function useSite(page: Page, base: string, home = base): Promise<void> {
  await expect.poll(() => statusOf(home)).toBe(200);
  await page.goto(home);
  await page.getByRole('main').getByRole('link', { name: 'Knots', exact: true }).click();
  await page.getByRole('main').getByRole('link', { name: 'First Knots' }).click();
  await page.getByRole('main').getByRole('link', { name: 'The Overhand Knot' }).click();
  await expect(page).toHaveURL(`${base}first-knots/the-overhand-knot.html`);
  await page.waitForLoadState('load');
  await answerAll(page);
  await expect(page.locator('.done-label')).toHaveText('Done');
  await page.reload();
  await expect(page.locator('.done-label')).toHaveText('Done');

  await page.goto(`${base}search.html?q=bowline`);
  await page.getByRole('main').getByRole('link', { name: 'The Bowline' }).first().click();
  await expect(page).toHaveURL(`${base}first-knots/the-bowline.html`);
  await page.goto(`${base}ropes/first-knot.html`);
  await expect(page).toHaveURL(`${base}first-knots/the-overhand-knot.html`);
  // No request may be open when the server stops.
  await page.waitForLoadState('networkidle');
}

async function statusOf(address: string): Promise<number> {
  return fetch(address).then(
    ({ status }) => status,
    () => 0,
  );
}
