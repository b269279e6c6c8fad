// The texts that people read, as they stand in the sources: literals of the code, and what its pages' templates say.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CombinedRecursiveAstVisitor, parseTemplate, tmplAstVisitAll } from '@angular/compiler';
import ts from 'typescript';
import { root } from '../lib/workspace.mjs';

/** Sources of a folder: code and templates, without their tests. */
export const sourcesOf = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((path) => /\.(ts|html)$/.test(path) && !/\.(spec|fixture)\.ts$/.test(path))
    .map((path) => join(folder, path));

/** The texts of a source as they are read; an expression in a text stands as a letter. */
export function textsOf(path) {
  const source = readFileSync(join(root, path), 'utf8');
  return path.endsWith('.html') ? textsOfTemplate(source) : textsOfCode(path, source);
}

function textsOfCode(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (isTemplate(node)) found.push(...textsOfTemplate(node.text));
    else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('X'));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const isTemplate = (node) =>
  ts.isNoSubstitutionTemplateLiteral(node) &&
  ts.isPropertyAssignment(node.parent) &&
  node.parent.name.getText() === 'template';

function textsOfTemplate(source) {
  const reader = new TemplateReader();
  tmplAstVisitAll(reader, parseTemplate(source, '').nodes);
  return reader.found;
}

class TemplateReader extends CombinedRecursiveAstVisitor {
  found = [];
  visitText(text) {
    this.found.push(text.value);
  }
  visitTextAttribute({ value }) {
    this.found.push(value);
  }
  visitInterpolation(node, context) {
    this.found.push(node.strings.join('X'));
    super.visitInterpolation(node, context);
  }
  visitLiteralPrimitive({ value }) {
    if (typeof value === 'string') this.found.push(value);
  }
}
