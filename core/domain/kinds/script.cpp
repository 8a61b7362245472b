#include "domain/kinds/kind_fields.h"

namespace domain::kinds {

KindRule script()
{
    KindRule rule;
    rule.name = "script";
    rule.label = QT_TRANSLATE_NOOP("Core", "Script");
    rule.words = {"话术", "话术本"};
    rule.fields = {
        open("title", QT_TRANSLATE_NOOP("Core", "Title or first line"))
            .heads({"标题", "标题或首行"}),
        open("language", QT_TRANSLATE_NOOP("Core", "Language")).heads({"语言"}),
        choice("type", QT_TRANSLATE_NOOP("Core", "Type"), {"chat", "phone", "training", "other"})
            .heads({"类型"}),
        choice("medium", QT_TRANSLATE_NOOP("Core", "Medium"), {"paper", "file", "screen", "other"})
            .heads({"载体"}),
        open("pages", QT_TRANSLATE_NOOP("Core", "Pages"), checks::count).heads({"页数"}),
        open("file_format", QT_TRANSLATE_NOOP("Core", "File format")).heads({"文件格式"}),
        choice("handwritten", QT_TRANSLATE_NOOP("Core", "Handwritten"), yesNo).heads({"是否手写"}),
        open("role_impersonated", QT_TRANSLATE_NOOP("Core", "Role impersonated"))
            .heads({"冒充身份"}),
        open("aimed_at", QT_TRANSLATE_NOOP("Core", "Victims aimed at")).heads({"针对人群"}),
        open("excerpt", QT_TRANSLATE_NOOP("Core", "First lines"), checks::longText)
            .heads({"开头内容"}),
        open("digest", QT_TRANSLATE_NOOP("Core", "Digest"), checks::digest).heads({"摘要"}),
    };
    rule.title = {"title"};
    rule.identifiers = {"digest"};
    rule.scanned = "title";
    rule.following = {"language", "type", "medium"};
    rule.graphClass = "uco-core:Item";
    return rule;
}

} // namespace domain::kinds
