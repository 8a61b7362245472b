#include "domain/kinds/kind_fields.h"

namespace domain::kinds {

KindRule storageMedium()
{
    KindRule rule;
    rule.name = "storage_medium";
    rule.label = QT_TRANSLATE_NOOP("Core", "Storage medium");
    rule.words = {"存储介质", "U盘", "硬盘"};
    rule.fields = {
        type(),
        make(),
        model(),
        serial(),
        open("bay", QT_TRANSLATE_NOOP("Core", "Bay")).heads({"槽位"}),
        open("interface", QT_TRANSLATE_NOOP("Core", "Interface")).heads({"接口"}),
        open("capacity_bytes", QT_TRANSLATE_NOOP("Core", "Capacity in bytes"), checks::count)
            .heads({"容量（字节）"}),
        open("image_digest", QT_TRANSLATE_NOOP("Core", "Digest of the image"), checks::digest)
            .heads({"镜像摘要"}),
        encryption(),
    };
    rule.title = {"make", "model"};
    rule.identifiers = {"serial"};
    rule.scanned = "serial";
    rule.following = {"type", "make", "model"};
    rule.graphClass = "uco-observable:StorageMedium";
    return rule;
}

} // namespace domain::kinds
