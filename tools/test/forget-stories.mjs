export { forget as default } from './prepare-stories.mjs';
