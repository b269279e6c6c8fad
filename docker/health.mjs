// Whether this container's process is ready; exit code 0 or 1, and on standard output what is missing.
const { PORTAL_OPERATIONS_PORT = '9464' } = process.env;
try {
  const answer = await fetch(`http://127.0.0.1:${PORTAL_OPERATIONS_PORT}/health/ready`, {
    signal: AbortSignal.timeout(4000),
  });
  console.log(await answer.text());
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
