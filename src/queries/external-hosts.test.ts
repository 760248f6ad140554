import { expect, test } from 'vitest';
import { siteEntry } from '../model/entries.fixture.ts';
import type { BlockEntry } from '../model/entries.ts';
import { externalHosts } from './external-hosts.ts';

const site = siteEntry({}, { media: { images: 'load', audio: 'https://sound.example/a/' } });
const pictures = ['https://b.example/1.png', 'https://a.example/2.png', 'https://b.example/3.png'];
const blocks = [{ lessons: [{ images: pictures, recordings: ['hello.mp3'] }] }] as unknown as BlockEntry[];

test('lists the hosts of images and recordings that the settings let lessons load', () => {
  expect(externalHosts(site, blocks)).toEqual({ images: ['a.example', 'b.example'], recordings: 'sound.example' });
});

test('is empty if images are links and recordings have no folder', () => {
  expect(externalHosts(siteEntry(), blocks)).toEqual({ images: [], recordings: undefined });
});

test('leaves out media that were fetched', () => {
  const fetchedMedia = new Map([
    ['https://a.example/2.png', 'assets/media/2.png'],
    ['https://sound.example/a/hello.mp3', 'assets/media/hello.mp3'],
  ]);
  expect(externalHosts({ ...site, fetchedMedia }, blocks)).toEqual({ images: ['b.example'], recordings: undefined });
});

test('is empty if the site has a folder for recordings but no lesson uses one', () => {
  expect(externalHosts(site, []).recordings).toBeUndefined();
});
