/**
 * What the typesetting process runs, given the path of the compiler and the folder of its fonts. A document that holds
 * signs of no font cannot be PDF/UA, which wants every sign to be drawn: it is set tagged, without that mark. `drawn` asks for
 * a drawing (SVG, letters as outlines) instead. `images` are there for this document alone, under `/` and their name.
 */
export const TYPESETTING = `
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const [compiler, fonts] = process.argv.slice(1);
const { NodeCompiler } = require(compiler);
const setter = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] });
process.on('disconnect', () => process.exit());
process.on('message', ({ source, data, drawn, images }) => {
  const what = { mainFileContent: source, inputs: { data } };
  const answer = {};
  try {
    for (const [name, bytes] of images) setter.mapShadow(join(fonts, name), Buffer.from(bytes));
    const { result, hasError } = compile(what);
    if (hasError) throw new Error(hasError);
    if (drawn) answer.file = Buffer.from(setter.plainSvg(result));
    else {
      try {
        answer.file = setter.pdf(result, { pdfStandard: 'ua-1' });
      } catch {
        answer.file = setter.pdf(result, { pdfTags: true });
      }
    }
  } catch (error) {
    answer.error = String(error && error.message ? error.message : error).slice(0, 2000);
  }
  process.send(answer);
  setter.resetShadow();
  setter.evictCache(0);
});
function compile(what) {
  const outcome = setter.compile(what);
  if (!outcome.hasError()) return { result: outcome.result };
  return { hasError: JSON.stringify(setter.fetchDiagnostics(outcome.takeError())) };
}
`;
