// Lints texts as if they were files of the workspace: `[{ file, text }]` on standard input, the messages on output.
import { text as textOf } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { project: null } } },
  ruleFilter: ({ ruleId }) => !ruleId.includes('promises') && !ruleId.includes('thenable'),
});
const answers = [];
for (const { file, text } of JSON.parse(await textOf(process.stdin))) {
  const [result] = await eslint.lintText(text, { filePath: file });
  answers.push(result.messages.map(({ ruleId, message }) => ({ ruleId, message })));
}
process.stdout.write(JSON.stringify(answers));
