/** Style of the report, from src/report/html/style.ts, as a sheet of its own. */
declare module 'virtual:report.css' {}
