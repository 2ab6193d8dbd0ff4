"""HiGHS from Python, with the command line of its own program: FILE --time_limit SECONDS."""

import sys

import highspy

highs = highspy.Highs()
highs.setOptionValue("time_limit", float(sys.argv[3]))
highs.setOptionValue("mip_rel_gap", float(sys.argv[4]))
highs.readModel(sys.argv[1])
highs.run()
