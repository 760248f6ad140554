import { expect, test } from 'vitest';
import { siteEntry } from '../model/entries.fixture.ts';
import type { BlockEntry } from '../model/entries.ts';
import { externalHosts } from './external-hosts.ts';

const site = siteEntry({}, { media: { images: 'load', audio: 'https://sound.example/a/' } });
const pictures = ['https://b.example/1.png', 'https://a.example/2.png', 'https://b.example/3.png'];
const blocks = [{ lessons: [{ pictures, recordings: ['hello.mp3'] }] }] as unknown as BlockEntry[];

test('lessons ask hosts for pictures and recordings where the settings say so', () => {
  expect(externalHosts(site, blocks)).toEqual({ pictures: ['a.example', 'b.example'], recordings: 'sound.example' });
});

test('they ask nobody where pictures are links and recordings have no folder', () => {
  expect(externalHosts(siteEntry(), blocks)).toEqual({ pictures: [], recordings: undefined });
});

test('they ask nobody for what was fetched', () => {
  const fetchedMedia = new Map([
    ['https://a.example/2.png', 'assets/media/2.png'],
    ['https://sound.example/a/hello.mp3', 'assets/media/hello.mp3'],
  ]);
  expect(externalHosts({ ...site, fetchedMedia }, blocks)).toEqual({ pictures: ['b.example'], recordings: undefined });
});

test('a site that has recordings but no lesson with one asks nobody', () => {
  expect(externalHosts(site, []).recordings).toBeUndefined();
});
