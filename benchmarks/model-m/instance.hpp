// What both C++ peers share: reading the instance, a line's cumulative rate and its inverse, counting by month,
// and writing results and times. Called as: PROGRAM INSTANCE OUTPUT REPLICATIONS ROUNDS SEED
#pragma once
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <limits>
#include <string>
#include <vector>

constexpr double never = std::numeric_limits<double>::infinity();

struct Line {
  double minimumLead;
  // Pieces: first day, output by then, units a day then, and their change a day.
  std::vector<double> day, total, perDay, slope;

  double cumulative(double t, size_t piece) const {
    double x = t - day[piece];
    return total[piece] + x * (perDay[piece] + 0.5 * slope[piece] * x);
  }
  double inverse(double y, size_t piece) const {
    double q = y - total[piece];
    if (piece == 0 && q <= 0) return day[0] + q / perDay[0];
    double square = perDay[piece] * perDay[piece] + 2 * slope[piece] * q;
    return day[piece] + 2 * q / (perDay[piece] + std::sqrt(square > 0 ? square : 0));
  }
  size_t pieceOfDay(double t, size_t from) const {
    while (from + 1 < day.size() && day[from + 1] <= t) from++;
    return from;
  }
  size_t pieceOfTotal(double y, size_t from) const {
    while (from + 1 < total.size() && total[from + 1] < y) from++;
    return from;
  }
};

struct Stage {
  std::string name;
  double median, sigma;
};

struct Case {
  std::string id;
  int line, units;
  double request;
};

struct Instance {
  std::vector<Line> lines;
  std::vector<Stage> stages;
  std::vector<Case> cases;
  std::vector<int> monthStart;
  std::vector<int> monthOfDay;
};

inline Instance readInstance(const char *path) {
  std::ifstream in(path);
  std::string word;
  size_t count;
  Instance instance;
  in >> word >> count;
  for (size_t i = 0; i < count; i++) {
    Line line;
    size_t points;
    in >> word >> line.minimumLead >> points;
    std::vector<double> day(points), rate(points);
    for (size_t p = 0; p < points; p++) {
      in >> day[p] >> rate[p];
      rate[p] /= 365.25;
    }
    auto add = [&](double d, double t, double r, double s) {
      line.day.push_back(d);
      line.total.push_back(t);
      line.perDay.push_back(r);
      line.slope.push_back(s);
    };
    add(day[0], 0, rate[0], 0);
    double total = 0;
    for (size_t p = 0; p < points; p++) {
      double span = p + 1 < points ? day[p + 1] - day[p] : 0;
      add(day[p], total, rate[p], span > 0 ? (rate[p + 1] - rate[p]) / span : 0);
      if (span > 0) total += span * (rate[p] + rate[p + 1]) / 2;
    }
    instance.lines.push_back(line);
  }
  in >> word >> count;
  for (size_t i = 0; i < count; i++) {
    Stage stage;
    in >> stage.name >> stage.median >> stage.sigma;
    instance.stages.push_back(stage);
  }
  in >> word >> count;
  for (size_t i = 0; i < count; i++) {
    Case one;
    in >> one.id >> one.line >> one.units >> one.request;
    instance.cases.push_back(one);
  }
  in >> word >> count;
  instance.monthStart.resize(count);
  for (auto &start : instance.monthStart) in >> start;
  if (!in) {
    std::cerr << "cannot read " << path << "\n";
    std::exit(1);
  }
  for (size_t m = 0; m + 1 < count; m++)
    for (int d = instance.monthStart[m]; d < instance.monthStart[m + 1]; d++) instance.monthOfDay.push_back(int(m));
  return instance;
}

// Counts of each case's first (row 2i) and last (row 2i + 1) delivery by month, and sums for mean and deviation.
struct Counts {
  size_t months;
  int firstDay, days;
  const int *monthOfDay;
  std::vector<uint32_t> counts;
  std::vector<double> sums, squares;

  explicit Counts(const Instance &instance)
      : months(instance.monthStart.size() - 1), firstDay(instance.monthStart[0]),
        days(int(instance.monthOfDay.size())), monthOfDay(instance.monthOfDay.data()),
        counts(2 * instance.cases.size() * months), sums(2 * instance.cases.size()),
        squares(2 * instance.cases.size()) {}

  void add(size_t row, double day) {
    int since = int(std::floor(day)) - firstDay;
    if (since < 0 || since >= days) {
      std::cerr << "a delivery lies outside the window\n";
      std::exit(1);
    }
    counts[row * months + monthOfDay[since]]++;
    sums[row] += since;
    squares[row] += double(since) * since;
  }
  void clear() {
    std::fill(counts.begin(), counts.end(), 0);
    std::fill(sums.begin(), sums.end(), 0);
    std::fill(squares.begin(), squares.end(), 0);
  }
};

// Runs the rounds, writes the last round's counts to the output file and the times, ms a replication, to stdout.
template <typename Simulate> int runRounds(int argc, char **argv, Simulate simulate) {
  if (argc < 6) {
    std::cerr << "usage: " << argv[0] << " INSTANCE OUTPUT REPLICATIONS ROUNDS SEED\n";
    return 2;
  }
  Instance instance = readInstance(argv[1]);
  long replications = std::atol(argv[3]), rounds = std::atol(argv[4]);
  uint64_t seed = std::strtoull(argv[5], nullptr, 10);
  Counts counts(instance);
  std::cout << "[";
  for (long round = 0; round < rounds; round++) {
    counts.clear();
    auto start = std::chrono::steady_clock::now();
    simulate(instance, seed, replications, counts);
    double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    std::cout << (round ? "," : "") << ms / replications;
  }
  std::cout << "]\n";
  std::ofstream out(argv[2]);
  out.precision(17);
  for (size_t row = 0; row < counts.sums.size(); row++) {
    out << counts.sums[row] << ' ' << counts.squares[row];
    for (size_t m = 0; m < counts.months; m++)
      if (uint32_t n = counts.counts[row * counts.months + m]) out << ' ' << m << ':' << n;
    out << '\n';
  }
  return out.good() ? 0 : 1;
}
