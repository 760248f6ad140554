import { describe, expect, test } from 'vitest';
import { reportCatchAllAnswer } from './catch-all-answer.ts';
import { reported } from './question.fixture.ts';

describe('an answer about the others is reported', () => {
  test.each([
    'All of the above',
    'None of the above.',
    '**Both of the above**',
    'All of these are correct',
    'None of these options',
    'All the above answers are correct.',
    'Todas las anteriores',
    'Ninguna de las anteriores.',
    'Todas las respuestas son correctas',
    'Ninguna de las otras opciones',
    'كل ما سبق',
    'جميع الإجابات صحيحة',
    'لا شيء مما سبق.',
    '以上都是',
    '以上皆非',
    '以上选项都不正确。',
    'Todas as anteriores',
    'Nenhuma das opções acima',
    'Tutte le precedenti',
    'Tutte le risposte sono corrette',
    'Nessuna delle precedenti',
    'Усе вищезазначене',
    'Жодна з перелічених відповідей',
    'Усі відповіді правильні',
    '上記のすべて',
    '上記のいずれでもない',
    'Alle oben genannten',
    'Keine der Antworten',
    'Alle Antworten sind richtig',
    '위의 모든 것',
    '위의 어느 것도 아니다',
    'Yote hapo juu',
    'Hakuna kati ya yaliyotajwa hapo juu',
  ])('%s', (answer) => {
    const [only, ...more] = reported(reportCatchAllAnswer, { answers: ['Milk', answer] });
    expect(more).toEqual([]);
    expect(only).toMatchObject({ code: 'answer-catch-all', line: 20 });
  });
});

describe('an answer that only begins or sounds like one is not reported', () => {
  test.each([
    'All of the bread above the oven',
    'None',
    'Both options cost the same',
    'All answers are in the book',
    'Todas las opciones de búsqueda a la vez',
    'Todos los tokens anteriores',
    'كلاهما',
    '全部',
    '以上海为例',
    'Tutti i giorni precedenti',
    'Alle',
    'Усе для дому',
    'Nenhum dos dias',
  ])('%s', (answer) => {
    expect(reported(reportCatchAllAnswer, { answers: ['Milk', answer] })).toEqual([]);
  });
});
