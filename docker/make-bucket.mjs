// Makes the bucket that files are kept in, where the store has none of that name yet.
import { AwsV4Signer } from 'aws4fetch';

const { FILES_S3_URL, FILES_S3_BUCKET, FILES_S3_KEY, FILES_S3_SECRET, FILES_S3_REGION = 'us-east-1' } = process.env;

/** SHA-256 of an empty body. */
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

async function ask(method) {
  const { url, headers } = await new AwsV4Signer({
    method,
    url: `${FILES_S3_URL}/${FILES_S3_BUCKET}`,
    headers: { 'x-amz-content-sha256': NOTHING },
    accessKeyId: FILES_S3_KEY,
    secretAccessKey: FILES_S3_SECRET,
    service: 's3',
    region: FILES_S3_REGION,
  }).sign();
  return fetch(url, { method, headers, signal: AbortSignal.timeout(15_000) });
}

if ((await ask('HEAD')).status !== 200) {
  const made = await ask('PUT');
  if (!made.ok) throw new Error(`The store made no bucket: ${made.status}`);
}
