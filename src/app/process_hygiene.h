#pragma once

namespace countersign {

/// Keeps what this process holds in memory (passwords, keys, faces) from being left on the disk or
/// read by another program of the same user: no core dumps, no attaching debugger, and new files
/// are for this user only. The first thing that main() does. Where the kernel refuses, the program
/// goes on: it is a precaution.
void hardenProcess();

} // namespace countersign
