// libFuzzer's way in. Which decoder it is: KF_DECODER; `--decoders` names them all.
#include "tests/fuzz/decoders.h"

#include <QByteArray>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

const kf::test::Decoder *chosen = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    if (*argc == 2 && std::strcmp((*argv)[1], "--decoders") == 0) {
        for (const kf::test::Decoder &decoder : kf::test::allDecoders())
            std::puts(decoder.name);
        std::exit(0);
    }
    chosen = kf::test::decoderOf(qgetenv("KF_DECODER"));
    if (!chosen) {
        std::fputs("KF_DECODER names no decoder; --decoders tells them\n", stderr);
        std::exit(2);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    chosen->eat(QByteArrayView(bytes, qsizetype(size)));
    return 0;
}
