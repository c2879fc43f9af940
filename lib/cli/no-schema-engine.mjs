#!/usr/bin/env node
// Stands where Prisma would download its schema engine: generating the client needs the file, never its answer.
console.error("The schema engine is not used here: see `npm run db:diff`.");
process.exit(1);
