const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A column, a property; a file of the server. */
const IDENTIFIER = /^(?:[a-z_$][\w$.-]*|(?:\/[\w.-]+){2,})$/;
const LOOPBACK = /^127\./;

/** Text between quotes stays when it names a column, a table, a property; a value that somebody wrote does not. */
const keepNames = (quote: string) => (_: string, before: string | undefined, text: string) =>
  `${before ?? ''}${quote}${!before && IDENTIFIER.test(text) ? text : '…'}${quote}`;

/** A run of 32 letters and digits or more, some of each, is held for a token or a digest; an identifier of a row is not. */
const tokens = (text: string): string =>
  UUID.test(text) || !/\d.*\d/.test(text) || !/[a-z]/i.test(text) ? text : '<token>';

/**
 * A text of the log without what it may have caught of somebody: mail and network addresses, telephone numbers, tokens,
 * query strings and fragments of addresses, passwords in them, and values that a database or a parser quotes in its errors. Names of
 * tables, columns, files and properties stay. What it cannot know is a name in a sentence: the portal writes none.
 */
export const scrub = (text: string): string =>
  text
    .replace(/\/\/[^\s/@"']+@/g, '//<login>@')
    .replace(/[^\s<>"'(),;:=/@]+@[^\s<>"'(),;:=/@]+\.[a-z]{2,}/gi, '<mail>')
    .replace(/(\/[\w\-./:%~[\]]*)[?#][^\s"')]*/g, '$1?…')
    .replace(/(: )?"((?:[^"\\\n]|\\.)*)"/g, keepNames('"'))
    .replace(/(: )?'((?:[^'\\\n]|\\.){2,})'(?!\w)/g, keepNames("'"))
    .replace(/«[^»\n]*»/g, '« … »')
    .replace(/(?:\+33 ?|\b0)[1-9](?:[ .-]?\d{2}){4}\b/g, '<phone>')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, (found) => (LOOPBACK.test(found) ? found : '<network>'))
    .replace(
      /(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{0,4}(?![\w:])|(?<![\w:])[0-9a-f:]*[0-9a-f]::[0-9a-f:]*/gi,
      '<network>',
    )
    .replace(/[\w-]{32,}/g, tokens);
