# Model M in simmer, as its users write it: a trajectory for each case, a resource for each line, a timeout for each
# stage and each unit. Called as: Rscript peer-simmer.R INSTANCE OUTPUT REPLICATIONS ROUNDS SEED
suppressPackageStartupMessages(library(simmer))

arguments <- commandArgs(trailingOnly = TRUE)
replications <- as.integer(arguments[3])
rounds <- as.integer(arguments[4])
set.seed(as.integer(arguments[5]))

words <- scan(arguments[1], what = "", quiet = TRUE)
at <- 0
take <- function() {
  at <<- at + 1
  words[at]
}
number <- function() as.numeric(take())

# The rate of a line is piecewise linear; its integral and that integral's inverse are closed forms.
make_line <- function(lead, day, rate) {
  span <- diff(day)
  slope <- c(diff(rate) / span, 0)
  total <- c(0, cumsum(span * (head(rate, -1) + tail(rate, -1)) / 2))
  list(lead = lead, after_one = function(t) {
    piece <- max(1, findInterval(t, day))
    x <- t - day[piece]
    y <- total[piece] + x * (rate[piece] + 0.5 * slope[piece] * x) + 1
    piece <- max(1, findInterval(y, total, left.open = TRUE))
    q <- y - total[piece]
    day[piece] + 2 * q / (rate[piece] + sqrt(max(0, rate[piece]^2 + 2 * slope[piece] * q)))
  })
}

invisible(take())
lines <- lapply(seq_len(number()), function(i) {
  take()
  lead <- number()
  points <- matrix(vapply(seq_len(2 * number()), function(j) number(), 0), nrow = 2)
  make_line(lead, points[1, ], points[2, ] / 365.25)
})
invisible(take())
stages <- lapply(seq_len(number()), function(i) {
  take()
  c(log(number()), number())
})
invisible(take())
cases <- lapply(seq_len(number()), function(i) {
  take()
  list(line = number() + 1, units = number(), request = number())
})
invisible(take())
starts <- vapply(seq_len(number()), function(i) number(), 0)

env <- NULL
award <- numeric(length(cases))
first <- numeric(length(cases))
last <- numeric(length(cases))

case_trajectory <- function(index) {
  case <- cases[[index]]
  line <- lines[[case$line]]
  path <- trajectory()
  for (stage in stages) {
    path <- timeout(path, local({
      law <- stage
      function() rlnorm(1, law[1], law[2])
    }))
  }
  path <- timeout(path, function() {
    award[index] <<- now(env)
    first[index] <<- NA
    0
  })
  path <- seize(path, paste0("line", case$line))
  path <- timeout(path, function() {
    done <- line$after_one(now(env))
    delivered <- max(award[index] + line$lead, done)
    if (is.na(first[index])) first[index] <<- delivered
    last[index] <<- delivered
    done - now(env)
  })
  if (case$units > 1) path <- rollback(path, 1, times = case$units - 1)
  release(path, paste0("line", case$line))
}
trajectories <- lapply(seq_along(cases), case_trajectory)

times <- numeric(rounds)
for (round in seq_len(rounds)) {
  since <- matrix(0, 2 * length(cases), replications)
  began <- proc.time()[["elapsed"]]
  for (replication in seq_len(replications)) {
    env <- simmer()
    for (index in seq_along(lines)) add_resource(env, paste0("line", index), mon = FALSE)
    for (index in seq_along(cases)) {
      add_generator(env, paste0("case", index, "_"), trajectories[[index]], at(cases[[index]]$request), mon = 0)
    }
    run(env)
    since[, replication] <- floor(rbind(first, last)) - starts[1]
  }
  times[round] <- (proc.time()[["elapsed"]] - began) * 1000 / replications
}

file <- file(arguments[2], "w")
for (row in seq_len(nrow(since))) {
  counts <- table(findInterval(since[row, ] + starts[1], starts) - 1)
  bins <- paste(paste0(names(counts), ":", counts), collapse = " ")
  writeLines(sprintf("%.0f %.0f %s", sum(since[row, ]), sum(since[row, ]^2), bins), file)
}
close(file)
cat("[", paste(sprintf("%.6f", times), collapse = ", "), "]\n", sep = "")
