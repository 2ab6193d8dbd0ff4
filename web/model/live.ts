/** Live answers; one module, so that pages and questions do not depend on how they are made. */
export { type Live, type LiveAnswer, openLive } from '../../src/verdict/live.ts';
