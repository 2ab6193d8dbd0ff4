import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,test,validation}/**/*.test.ts'],
    // By default one processor is left idle, which on two processors is half of them.
    maxWorkers: '100%',
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
