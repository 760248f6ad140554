/** Prints how many queries of each list in `fixtures/search-lists` find their page first: `npm run search-lists`. */
import { answersOf, readSearchLists } from './support/search-lists.ts';

const chosen = process.argv.slice(2);
for (const list of readSearchLists()) {
  if (chosen.length > 0 && !chosen.includes(list.name)) continue;
  const answers = await answersOf(list);
  const missed = answers.filter(({ expected, first }) => first !== expected);
  console.log(`${list.name}: ${String(answers.length - missed.length)} of ${String(answers.length)}`);
  for (const { query, expected = 'nothing', first = 'nothing' } of missed) {
    console.log(`  ${query}: ${first} instead of ${expected}`);
  }
}
