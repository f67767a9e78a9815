// The same algorithm in plain C, draw by draw: shocks of countries, what materials lose, industry stock, what is unmet, and
// the counts. Reads a case written by run.mjs; prints the totals and the seconds of the work itself.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BANS = 0, SHOCKS = 1 };
enum { BINS = 2048, FAN_BINS = 128, FAN = FAN_BINS + 2 };

static int materials, countries, months, kind, fans, sparse;
static double begins, ends, when, sigma;
static double *most, *calm, *demand, *start, *cap, *refill, *root, *fan_width, *tally_width;
static uint32_t *keys;

static double *reals(FILE *file, size_t count) {
  double *to = aligned_alloc(64, (count * 8 + 63) / 64 * 64);
  if (fread(to, 8, count, file) != count) exit(2);
  return to;
}

// Random streams, as in src/numeric/stream.ts.
typedef struct { uint32_t s0, s1, s2, s3; } Stream;
static inline uint32_t mixed(uint32_t w) {
  uint32_t a = (w ^ (w >> 16)) * 0x85ebca6bu;
  uint32_t b = (a ^ (a >> 13)) * 0xc2b2ae35u;
  return b ^ (b >> 16);
}
static inline Stream seek(uint32_t seed, uint32_t high, uint32_t low, uint32_t draw) {
  uint32_t w = mixed(seed ^ 0x243f6a88u);
  w = mixed(w ^ high);
  w = mixed(w ^ low);
  w = mixed(w ^ draw);
  Stream s;
  w += 0x9e3779b9u; s.s0 = mixed(w ^ high);
  w += 0x9e3779b9u; s.s1 = mixed(w ^ low);
  w += 0x9e3779b9u; s.s2 = mixed(w ^ draw);
  w += 0x9e3779b9u; s.s3 = mixed(w ^ seed);
  if (!(s.s0 | s.s1 | s.s2 | s.s3)) s.s0 = 1;
  return s;
}
static inline uint32_t next32(Stream *s) {
  uint32_t sum = s->s0 + s->s3, result = ((sum << 7) | (sum >> 25)) + s->s0, shifted = s->s1 << 9;
  uint32_t t2 = s->s2 ^ s->s0, t3 = s->s3 ^ s->s1;
  s->s1 ^= t2;
  s->s0 ^= t3;
  s->s2 = t2 ^ shifted;
  s->s3 = (t3 << 11) | (t3 >> 21);
  return result;
}
static inline double uniform(Stream *s) {
  double high = next32(s) >> 5, low = next32(s) >> 6;
  return (high * 67108864 + low + 0.5) / 9007199254740992.0;
}

// Normal distribution, as in src/numeric/normal.ts, with the C library's exp and log.
static const double CENTRE[2][8] = {
  { 3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227 },
  { 1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854 } };
static const double MIDDLE[2][8] = {
  { 1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414 },
  { 1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9 } };
static const double TAIL[2][8] = {
  { 6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7 },
  { 1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15 } };
static inline double polynomial(const double *c, double x) {
  double sum = 0;
  for (int n = 7; n >= 0; n--) sum = sum * x + c[n];
  return sum;
}
static double normal_quantile(double p) {
  double q = p - 0.5;
  if (fabs(q) <= 0.425) {
    double r = 0.180625 - q * q;
    return q * polynomial(CENTRE[0], r) / polynomial(CENTRE[1], r);
  }
  double r = sqrt(-log(q < 0 ? p : 1 - p));
  double tail = r <= 5 ? polynomial(MIDDLE[0], r - 1.6) / polynomial(MIDDLE[1], r - 1.6)
                       : polynomial(TAIL[0], r - 5) / polynomial(TAIL[1], r - 5);
  return q < 0 ? -tail : tail;
}
static double normal_cdf(double x) {
  if (x < -38) return 0;
  if (x > 9) return 1;
  double density = 0.3989422804014327 * exp(-0.5 * x * x);
  if (fabs(x) >= 2.5) {
    double y = fabs(x), value = y;
    for (int n = 160; n >= 1; n--) value = y + n / value;
    return x < 0 ? density / value : 1 - density / value;
  }
  double sum = x, term = x;
  for (int n = 3; fabs(term) > 1e-18 * fabs(sum); n += 2) {
    term *= x * x / n;
    sum += term;
  }
  return 0.5 + sum * density;
}

static double *gone, *normals, *first, *supply, *unmet_of;
static double *by, *drawn, *lost, *fan, *tally;
// Months in which a country is cut, and how many: only those are gone through when losses are sparse.
static int *cut, *cuts;

static void draw_shocks(uint32_t seed, uint32_t draw) {
  Stream streams[countries];
  for (int c = 0; c < countries; c++) {
    streams[c] = seek(seed, keys[2 * c], keys[2 * c + 1], draw);
    first[c] = uniform(&streams[c]);
  }
  for (int c = 0; c < countries; c++) normals[c] = normal_quantile(first[c]);
  for (int c = countries - 1; c >= 0; c--) {
    double sum = 0;
    for (int k = 0; k <= c; k++) sum += root[c * countries + k] * normals[k];
    first[c] = normal_cdf(sum);
  }
  for (int c = 0; c < countries; c++) {
    double *to = gone + c * months;
    cuts[c] = 0;
    if (kind == SHOCKS) {
      double level = exp(sigma * normal_quantile(first[c]));
      for (int t = 0; t < months; t++) to[t] = 1 - level;
      for (int t = 0; t < months; t++) cut[c * months + t] = t;
      cuts[c] = months;
      continue;
    }
    int on = 0;
    for (int t = 0; t < months; t++) {
      double u = t == 0 ? first[c] : uniform(&streams[c]);
      on = on ? u >= ends : u < begins;
      to[t] = on ? 1 - when : 0;
      if (on) cut[c * months + cuts[c]++] = t;
    }
  }
}

static void supply_of(int m) {
  memcpy(supply, calm + m * months, months * 8);
  for (int c = 0; c < countries; c++) {
    const double *restrict had = most + (m * countries + c) * months, *restrict away = gone + c * months;
    double *restrict to = supply, less = 0;
    if (sparse) {
      const int *at = cut + c * months;
      for (int n = 0; n < cuts[c]; n++) {
        double loss = had[at[n]] * away[at[n]];
        to[at[n]] -= loss;
        less += loss;
      }
    } else {
      for (int t = 0; t < months; t++) to[t] -= had[t] * away[t];
      for (int t = 0; t < months; t++) less += had[t] * away[t];
    }
    lost[m * countries + c] += less;
  }
  for (int t = 0; t < months; t++) supply[t] = supply[t] < 0 ? 0 : supply[t];
}

static void allocate(int m) {
  double stock = start[m];
  const double *wants = demand + m * months;
  for (int t = 0; t < months; t++) {
    double rest = supply[t], served = wants[t] < rest ? wants[t] : rest;
    rest -= served;
    double wanting = wants[t] - served, take = wanting < stock ? wanting : stock;
    stock -= take;
    double lacking = wanting - take;
    unmet_of[t] = lacking > wants[t] * 1e-9 ? lacking : 0;
    drawn[m * months + t] += take;
    double space = cap[m] - stock, surplus = rest * refill[m];
    if (space > 0) stock += surplus < space ? surplus : space;
  }
}

static void count(int m) {
  double loss = 0;
  for (int t = 0; t < months; t++) {
    double unmet = unmet_of[t];
    if (unmet <= 0) continue;
    by[m * months + t] += unmet;
    loss += unmet;
    if (fans) {
      double bin = 1 + floor(unmet / fan_width[m * months + t]);
      double *to = fan + ((size_t)(m * months + t) * FAN + (size_t)(bin < FAN_BINS + 1 ? bin : FAN_BINS + 1)) * 2;
      to[0] += 1;
      to[1] += unmet;
    }
  }
  if (loss <= 0) return;
  double bin = 1 + floor(loss / tally_width[m]), *to = tally + m * (2 * (BINS + 2) + 3);
  int at = bin < BINS + 1 ? bin : BINS + 1;
  to[at] += 1;
  to[BINS + 2 + at] += loss;
  to[2 * (BINS + 2)] += 1;
  to[2 * (BINS + 2) + 1] += loss;
  to[2 * (BINS + 2) + 2] += loss * loss;
}

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}
static double sum_of(const double *of, size_t count) {
  double sum = 0;
  for (size_t n = 0; n < count; n++) sum += of[n];
  return sum;
}

int main(int argc, char **argv) {
  FILE *file = fopen(argv[1], "rb");
  if (argc < 5 || !file) return 1;
  int draws = atoi(argv[2]);
  sparse = atoi(argv[3]);
  fans = atoi(argv[4]);
  double *head = reals(file, 8);
  materials = head[0]; countries = head[1]; months = head[2]; kind = head[3];
  begins = head[4]; ends = head[5]; when = head[6]; sigma = head[7];
  size_t cells = (size_t)materials * months, sources = (size_t)materials * countries;
  most = reals(file, sources * months);
  calm = reals(file, cells);
  demand = reals(file, cells);
  start = reals(file, materials);
  cap = reals(file, materials);
  refill = reals(file, materials);
  root = reals(file, (size_t)countries * countries);
  fan_width = reals(file, cells);
  tally_width = reals(file, materials);
  keys = malloc(8 * countries);
  if (fread(keys, 8, countries, file) != (size_t)countries) return 2;
  gone = calloc(countries * months, 8);
  cut = calloc(countries * months, sizeof(int));
  cuts = calloc(countries, sizeof(int));
  normals = calloc(countries, 8);
  first = calloc(countries, 8);
  supply = calloc(months, 8);
  unmet_of = calloc(months, 8);
  by = calloc(cells, 8);
  drawn = calloc(cells, 8);
  lost = calloc(sources, 8);
  tally = calloc((size_t)materials * (2 * (BINS + 2) + 3), 8);
  fan = calloc(cells * FAN * 2, 8);
  double at = now(CLOCK_MONOTONIC), began = now(CLOCK_PROCESS_CPUTIME_ID);
  for (int draw = 0; draw < draws; draw++) {
    draw_shocks(1, draw);
    for (int m = 0; m < materials; m++) {
      supply_of(m);
      allocate(m);
      count(m);
    }
  }
  printf("{\"wall\":%.6f,\"cpu\":%.6f,\"unmet\":%.17g,\"drawn\":%.17g,\"lost\":%.17g}\n", now(CLOCK_MONOTONIC) - at, now(CLOCK_PROCESS_CPUTIME_ID) - began, sum_of(by, cells),
         sum_of(drawn, cells), sum_of(lost, sources));
  return 0;
}
