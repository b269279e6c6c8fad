import { expect, test } from '@jest/globals';
import { getMetadataStorage, IsInt, Max, Min, validateSync } from 'class-validator';
import { rememberRules } from './remember-rules';

class Base {
  @IsInt() first!: number;
}
class Further extends Base {
  @Min(3) second!: number;
}
const problems = (values: object): string[] =>
  validateSync(Object.assign(new Further(), values)).map(({ property }) => property);

test('rules are found once, are the same as before, and those of a class above are among them', () => {
  const before = problems({ first: 'a', second: 1 });
  rememberRules();
  rememberRules();
  const find = () => getMetadataStorage().getTargetValidationMetadatas(Further, '', false, false);
  expect([before, problems({ first: 'a', second: 1 }), problems({ first: 1, second: 5 })]).toEqual([
    ['second', 'first'],
    ['second', 'first'],
    [],
  ]);
  expect(find()).toBe(find());
});

test('rules of a class within another, which the library asks for by the outer one’s name, are found once too', () => {
  rememberRules();
  const find = () => getMetadataStorage().getTargetValidationMetadatas(Further, 'Outer', false, false);
  expect(find()).toBe(find());
});

test('a rule that is added later is obeyed', () => {
  rememberRules();
  expect(problems({ first: 100, second: 5 })).toEqual([]);
  Max(10)(Base.prototype, 'first');
  expect(problems({ first: 100, second: 5 })).toEqual(['first']);
});
