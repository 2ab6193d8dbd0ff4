/**
 * Events by time, in a binary heap. Events of one time come by rank, lower first, and events of one time and rank
 * in the order in which they were added: never as the heap gave them.
 */
export class EventList<Event> {
  readonly #heap: {
    readonly time: number;
    readonly rank: number;
    readonly turn: number;
    readonly event: Event;
  }[] = [];
  #turn = 0;

  get size(): number {
    return this.#heap.length;
  }

  /** Adds an event. One that never happens (`Infinity`) is not kept. */
  add(time: number, rank: number, event: Event): void {
    if (time === Number.POSITIVE_INFINITY) return;
    const heap = this.#heap;
    const entry = { time, rank, turn: this.#turn++, event };
    let place = heap.length;
    heap.push(entry);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!earlier(entry, heap[parent]!)) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = entry;
  }

  /** Takes out the next event. */
  next(): { readonly time: number; readonly event: Event } | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (last === undefined || last === top) return top;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && earlier(heap[child + 1]!, heap[child]!)) child++;
      if (!earlier(heap[child]!, last)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = last;
    return top;
  }
}

interface Key {
  readonly time: number;
  readonly rank: number;
  readonly turn: number;
}

const earlier = (a: Key, b: Key): boolean =>
  a.time !== b.time ? a.time < b.time : a.rank !== b.rank ? a.rank < b.rank : a.turn < b.turn;
