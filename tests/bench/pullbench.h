#pragma once

namespace kf::bench {

// `./dev bench pull`: what the store spends on what a server says, without any server: on our own records confirmed in
// one part and in several, and on a colleague's edits of records that we edited too. `count` records lie in the store.
int pullBench(int count);

} // namespace kf::bench
