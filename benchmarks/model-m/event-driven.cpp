// Model M as an event-driven program is commonly written: a binary heap of events, one for each stage of a case and
// one for each unit that a line makes; the standard library's Mersenne Twister and lognormal distribution.
#include "instance.hpp"
#include <queue>
#include <random>

namespace {

struct Event {
  double time;
  // Cases come first, then lines; ties are broken by this number.
  uint32_t who;
  bool operator>(const Event &other) const { return time != other.time ? time > other.time : who > other.who; }
};

struct LineState {
  std::vector<uint32_t> waiting;
  size_t head = 0;
  int left = 0;
  size_t piece = 0;
  double position = 0;
  bool busy = false;
};

void simulate(const Instance &instance, uint64_t seed, long replications, Counts &counts) {
  std::mt19937_64 generator(seed);
  std::vector<std::lognormal_distribution<double>> laws;
  for (const auto &stage : instance.stages) laws.emplace_back(std::log(stage.median), stage.sigma);
  const uint32_t cases = uint32_t(instance.cases.size());
  std::vector<uint8_t> stageOf(cases);
  std::vector<double> award(cases), first(cases);
  std::vector<LineState> states(instance.lines.size());
  std::vector<Event> storage;
  storage.reserve(cases + instance.lines.size());
  for (long replication = 0; replication < replications; replication++) {
    storage.clear();
    std::priority_queue<Event, std::vector<Event>, std::greater<>> events(std::greater<>(), std::move(storage));
    for (auto &state : states) {
      state.waiting.clear();
      state.head = 0;
      state.piece = 0;
      state.busy = false;
    }
    for (uint32_t c = 0; c < cases; c++) {
      stageOf[c] = 0;
      events.push({instance.cases[c].request + laws[0](generator), c});
    }
    auto startUnit = [&](uint32_t l) {
      const Line &line = instance.lines[l];
      LineState &state = states[l];
      state.piece = line.pieceOfTotal(state.position + 1, state.piece);
      events.push({line.inverse(state.position + 1, state.piece), cases + l});
    };
    while (!events.empty()) {
      const Event event = events.top();
      events.pop();
      if (event.who < cases) {
        const uint32_t c = event.who;
        if (++stageOf[c] < laws.size()) {
          events.push({event.time + laws[stageOf[c]](generator), c});
          continue;
        }
        award[c] = event.time;
        const uint32_t l = uint32_t(instance.cases[c].line);
        LineState &state = states[l];
        state.waiting.push_back(c);
        if (state.busy) continue;
        state.busy = true;
        state.left = instance.cases[c].units;
        const Line &line = instance.lines[l];
        state.position = line.cumulative(event.time, line.pieceOfDay(event.time, 0));
        startUnit(l);
        continue;
      }
      const uint32_t l = event.who - cases;
      LineState &state = states[l];
      const uint32_t c = state.waiting[state.head];
      const double leaves = std::max(award[c] + instance.lines[l].minimumLead, event.time);
      if (state.left == instance.cases[c].units) counts.add(2 * c, leaves);
      state.position += 1;
      if (--state.left == 0) {
        counts.add(2 * c + 1, leaves);
        if (++state.head == state.waiting.size()) {
          state.busy = false;
          continue;
        }
        state.left = instance.cases[state.waiting[state.head]].units;
      }
      startUnit(l);
    }
  }
}

} // namespace

int main(int argc, char **argv) { return runRounds(argc, argv, simulate); }
