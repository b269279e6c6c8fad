// Angular for a test file: a platform upon the file's own window, cleared before and after each test.
import '@angular/compiler';
import { COMPILER_OPTIONS, ErrorHandler, NgModule, provideZonelessChangeDetection } from '@angular/core';
import { getTestBed, ɵgetCleanupHook as cleanUp } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterAll, afterEach, beforeEach } from '@jest/globals';

const handleError = (error) => {
  throw error;
};
class TestModule {}
NgModule({ providers: [provideZonelessChangeDetection(), { provide: ErrorHandler, useValue: { handleError } }] })(
  TestModule,
);

const testBed = getTestBed();
const platform = platformBrowserTesting([{ provide: COMPILER_OPTIONS, useValue: {}, multi: true }]);
testBed.initTestEnvironment([BrowserTestingModule, TestModule], platform, {
  errorOnUnknownElements: true,
  errorOnUnknownProperties: true,
});
beforeEach(cleanUp(false));
afterEach(cleanUp(true));
afterAll(() => {
  testBed.resetTestEnvironment();
  platform.destroy();
});
