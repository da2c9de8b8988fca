/* Loaded into a program before its own code: prints, when the program ends, how many files were loaded as modules, by folder. */
import { registerHooks } from 'node:module';

const counts = { packages: 0, program: 0 };
registerHooks({
  load(url, context, next) {
    if (url.includes('/node_modules/')) counts.packages += 1;
    else if (url.startsWith('file:') && url.includes('/dist/')) counts.program += 1;
    return next(url, context);
  },
});
process.on('exit', () => console.log(`modules ${JSON.stringify(counts)}`));
