/** Signs of the sources that a learner must never read. */
export const debris: readonly (readonly [string, RegExp])[] = [
  ['marker', /(?<!-)--[a-zA-Z]+(?:-[a-zA-Z]+)*--(?!-)/],
  ['bold', /\*\*/],
  ['container', /:::/],
  ['editable region', /fcc-editable/],
  ['blank', /BLANK/],
  ['escape', /\\[_*[\]\-#`]/],
  ['comment', /<!--/],
  ['helper sign', /\uFFFC/],
  ['object', /\[object/],
  ['formula', /\$\$/],
];

/** Intended signs: the kind, the pages, and the reason. */
export const meant: readonly (readonly [string, RegExp, string])[] = [
  ['marker', /workshop-flappy-penguin\/step-\d+\.html$/, 'hints name the placeholders of upstream’s test messages'],
  ['bold', /learn-variables-and-operators(?:-lesson-[eh]|\/booklet)\.html$/, 'the operator ** in a table'],
  ['bold', /problem-51-prime-digit-replacements\.html$/, '56**3 is a number with two digits left open'],
  // Spaces inside the asterisks, which cannot be distinguished from `a ** b ** c`.
  ['bold', /^basic-javascript\/comment-your-javascript-code\.html$/, 'spaces'],
  ['bold', /^data-visualization-projects\/visualize-data-with-a-choropleth-map\.html$/, 'spaces'],
  ['bold', /^learn-string-manipulation-by-building-a-cipher\/step-55\.html$/, 'a lone **'],
  [
    'bold',
    /^lecture-classes-and-objects\/(?:how-to-handle-object-attributes-dynamically|booklet|worksheet)\.html$/,
    'a lone **',
  ],
  ['bold', /^(review-dom-manipulation-and-click-events-with-javascript)\/\1\.html$/, 'spaces'],
  ['bold', /^(review-javascript-regular-expressions|review-javascript|review-typescript)\/\1\.html$/, 'spaces'],
  ['bold', /^rosetta-code-challenges\/levenshtein-distance\.html$/, 'spaces'],
  [
    'blank',
    /es-a1-learn-contact-information-and-spelling\/(?:task-14|booklet)\.html$/,
    'the instructions speak of each BLANK',
  ],
  ['blank', /es-a1-learn-basic-personal-information\/task-5\.html$/, 'a feedback speaks of the BLANK'],
  ['blank', /quiz-npm\/(?:quiz-npm|booklet|worksheet)\.html$/, 'a quiz question leaves out a word with BLANK'],
];
