# Prints, for each enabled entry of apt's sources that brings the release `codename`, the same entry for its backports,
# ended by a NUL. Reads both forms: files *.sources (paragraphs) and *.list (lines). Names no mirror of its own.

function brings_release(suite) { return suite == codename || suite == "stable" || suite == "oldstable" }

function end_paragraph(   i) {
    if (is_binary && is_enabled && is_release)
        printf "%sSuites: %s-backports\n%c", kept, codename, 0
    kept = field = ""
    is_binary = is_release = 0
    is_enabled = 1
}

FNR == 1 {
    end_paragraph()
    is_list = FILENAME ~ /\.list$/
}

is_list {
    sub(/[ \t]*(#.*)?$/, "")
    if (match($0, /^[ \t]*deb[ \t]+(\[[^]]*\][ \t]*)?/)) {
        start = substr($0, 1, RLENGTH)
        count = split(substr($0, RLENGTH + 1), part, /[ \t]+/)
        if (count > 2 && brings_release(part[2])) {
            printf "%s%s %s-backports", start, part[1], codename
            for (i = 3; i <= count; i++)
                printf " %s", part[i]
            printf "\n%c", 0
        }
    }
    next
}

/^[ \t]*$/ { end_paragraph(); next }
/^#/ { next }

{
    value = $0
    if ($0 !~ /^[ \t]/) { # else the line goes on with the field before it
        field = tolower(substr($0, 1, index($0, ":") - 1))
        value = substr($0, index($0, ":") + 1)
    }
    if (field == "suites") {
        count = split(value, part, /[ \t]+/)
        for (i = 1; i <= count; i++)
            is_release = is_release || brings_release(part[i])
        next
    }
    if (field == "types")
        is_binary = value ~ /(^|[ \t])deb([ \t]|$)/
    if (field == "enabled" && tolower(value) ~ /no|false|off|0/)
        is_enabled = 0
    kept = kept $0 "\n"
}

END { end_paragraph() }
