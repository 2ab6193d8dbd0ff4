// Model M in the same closed form as src/production/queue.ts, from the same addressed random numbers (Philox4x32-10
// and inversion), so that its counts equal this project's. With -DSTANDARD_DRAWS it draws from the standard library's
// Mersenne Twister and lognormal distribution instead.
#include "instance.hpp"
#include <numeric>
#include <random>

namespace {

constexpr int batch = 32;

uint32_t hash32(const std::string &text, uint32_t hash) {
  for (unsigned char letter : text) hash = (hash ^ letter) * 0x01000193u;
  hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
  hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
  return hash ^ (hash >> 16);
}

void fillUniforms(uint64_t seed, uint32_t low, uint32_t high, long from, int count, double *out) {
  for (int place = 0; place < count; place += 2) {
    uint32_t a = uint32_t((from + place) >> 1), b = 0, c = low, d = high;
    uint32_t k0 = uint32_t(seed), k1 = uint32_t(seed >> 32);
    for (int round = 0; round < 10; round++) {
      uint64_t x = uint64_t(a) * 0xd2511f53u, y = uint64_t(c) * 0xcd9e8d57u;
      uint32_t nextA = uint32_t(y >> 32) ^ b ^ k0, nextC = uint32_t(x >> 32) ^ d ^ k1;
      b = uint32_t(y);
      d = uint32_t(x);
      a = nextA;
      c = nextC;
      k0 += 0x9e3779b9u;
      k1 += 0xbb67ae85u;
    }
    out[place] = (double(a >> 5) * 67108864.0 + double(b >> 6) + 0.5) / 9007199254740992.0;
    out[place + 1] = (double(c >> 5) * 67108864.0 + double(d >> 6) + 0.5) / 9007199254740992.0;
  }
}

template <size_t N> inline double polynomial(const double (&c)[N], double x) {
  double sum = c[N - 1];
  for (size_t i = N - 1; i-- > 0;) sum = sum * x + c[i];
  return sum;
}

// Wichura (1988), AS 241.
double normalQuantile(double p) {
  static constexpr double ct[] = {3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
                                  45921.95393154987,  67265.7709270087,   33430.57558358813,  2509.0809287301227};
  static constexpr double cb[] = {1,                  42.31333070160091,  687.1870074920579,  5394.196021424751,
                                  21213.794301586597, 39307.89580009271,  28729.085735721943, 5226.495278852546};
  static constexpr double mt[] = {1.4234371107496835, 4.630337846156546,  5.769497221460691,    3.6478483247632045,
                                  1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414};
  static constexpr double mb[] = {1,
                                  2.053191626637759,
                                  1.6763848301838038,
                                  0.6897673349851,
                                  0.14810397642748008,
                                  0.015198666563616457,
                                  0.0005475938084995345,
                                  1.0507500716444169e-9};
  static constexpr double tt[] = {6.657904643501103,    5.463784911164114,     1.7848265399172913,
                                  0.29656057182850487,  0.026532189526576124,  0.0012426609473880784,
                                  0.000027115555687434876, 2.0103343992922881e-7};
  static constexpr double tb[] = {1,
                                  0.599832206555888,
                                  0.1369298809227358,
                                  0.014875361290850615,
                                  0.0007868691311456133,
                                  0.000018463183175100548,
                                  1.421511758316446e-7,
                                  2.0442631033899397e-15};
  double q = p - 0.5;
  if (std::fabs(q) <= 0.425) {
    double r = 0.180625 - q * q;
    return q * polynomial(ct, r) / polynomial(cb, r);
  }
  double r = std::sqrt(-std::log(q < 0 ? p : 1 - p));
  double value =
      r <= 5 ? polynomial(mt, r - 1.6) / polynomial(mb, r - 1.6) : polynomial(tt, r - 5) / polynomial(tb, r - 5);
  return q < 0 ? -value : value;
}

struct Address {
  uint32_t low, high;
};

void simulate(const Instance &instance, uint64_t seed, long replications, Counts &counts) {
  const size_t cases = instance.cases.size(), stages = instance.stages.size();
  std::vector<std::vector<uint32_t>> members(instance.lines.size());
  std::vector<Address> addresses;
  for (size_t c = 0; c < cases; c++) {
    members[size_t(instance.cases[c].line)].push_back(uint32_t(c));
    for (const auto &stage : instance.stages) {
      std::string name = instance.cases[c].id + std::string(1, '\0') + stage.name;
      addresses.push_back({hash32(name, 0x811c9dc5u), hash32(name, 0x9747b28cu)});
    }
  }
#ifdef STANDARD_DRAWS
  std::mt19937_64 generator(seed);
  std::vector<std::lognormal_distribution<double>> laws;
  for (const auto &stage : instance.stages) laws.emplace_back(std::log(stage.median), stage.sigma);
#endif
  std::vector<double> location(stages);
  for (size_t s = 0; s < stages; s++) location[s] = std::log(instance.stages[s].median);
  std::vector<double> award(cases * batch);
  std::vector<std::vector<uint32_t>> sequence = members;
  double uniforms[batch];
  for (long base = 0; base < replications; base += batch) {
    const int count = int(std::min<long>(batch, replications - base));
    for (size_t c = 0; c < cases; c++) {
      double *row = &award[c * batch];
      std::fill(row, row + count, instance.cases[c].request);
      for (size_t s = 0; s < stages; s++) {
#ifdef STANDARD_DRAWS
        for (int r = 0; r < count; r++) row[r] += laws[s](generator);
#else
        fillUniforms(seed, addresses[c * stages + s].low, addresses[c * stages + s].high, base, count, uniforms);
        const double sigma = instance.stages[s].sigma;
        for (int r = 0; r < count; r++) row[r] += std::exp(location[s] + sigma * normalQuantile(uniforms[r]));
#endif
      }
    }
    for (size_t l = 0; l < instance.lines.size(); l++) {
      const Line &line = instance.lines[l];
      auto &order = sequence[l];
      for (int r = 0; r < count; r++) {
        for (size_t place = 1; place < order.size(); place++) {
          const uint32_t c = order[place];
          const double day = award[size_t(c) * batch + size_t(r)];
          size_t hole = place;
          while (hole > 0) {
            const uint32_t before = order[hole - 1];
            const double other = award[size_t(before) * batch + size_t(r)];
            if (other < day || (other == day && before < c)) break;
            order[hole--] = before;
          }
          order[hole] = c;
        }
        double end = -never;
        size_t arrivalPiece = 0, piece = 0;
        for (const uint32_t c : order) {
          const double day = award[size_t(c) * batch + size_t(r)];
          arrivalPiece = line.pieceOfDay(day, arrivalPiece);
          const double begin = std::max(end, line.cumulative(day, arrivalPiece));
          end = begin + instance.cases[c].units;
          const double earliest = day + line.minimumLead;
          piece = line.pieceOfTotal(begin + 1, piece);
          counts.add(2 * size_t(c), std::max(earliest, line.inverse(begin + 1, piece)));
          piece = line.pieceOfTotal(end, piece);
          counts.add(2 * size_t(c) + 1, std::max(earliest, line.inverse(end, piece)));
        }
      }
    }
  }
}

} // namespace

int main(int argc, char **argv) { return runRounds(argc, argv, simulate); }
