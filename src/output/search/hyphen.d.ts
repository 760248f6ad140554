declare module 'hyphen/*' {
  const language: {
    /** Returns a text with a soft hyphen wherever its words can be divided. */
    readonly hyphenateSync: (text: string) => string;
  };
  export default language;
}
